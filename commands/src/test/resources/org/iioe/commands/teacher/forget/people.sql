INSERT INTO iioe.run (token, verb, system_user_name, outcome, finished_at)
SELECT gen_random_uuid(), verb, 'tester', 'done', 'infinity'
FROM unnest(ARRAY['course import', 'teacher enroll', 'teacher enroll', 'teacher merge']) verb;
INSERT INTO iioe.course (code) VALUES ('intro'), ('more');
INSERT INTO iioe.teacher (email, email_key, given_name, family_name, certificate_name, country, phone, orcid, external_id, position, nominated_by)
VALUES
  ('Zuleikha.Oyelaran@example.org', 'zuleikha.oyelaran@example.org', 'Zuleikha', 'Oyelaran', '奥耶拉兰', 'NG', '+2348055501234', '0000-0002-1825-0097', 'ZO-4711', 'Lecturer', NULL),
  ('obiageli.nwosu@example.org', 'obiageli.nwosu@example.org', 'Obiageli', 'Nwosu', NULL, 'NG', '+2348055509999', NULL, NULL, 'Lecturer', 'Prof. Zuleikha Oyelaran'),
  ('chidi@example.org', 'chidi@example.org', 'Chidi', 'Eze', NULL, 'NG', NULL, NULL, NULL, NULL, 'zuleikha.oyelaran@example.org'),
  ('zuleikha@example.org', 'zuleikha@example.org', 'Zuleikha', 'O.', NULL, 'NG', NULL, NULL, NULL, NULL, NULL);
INSERT INTO iioe.enrollment (teacher_id, course_id) SELECT teacher.id, 1 FROM iioe.teacher WHERE id <= 3 ORDER BY id;
INSERT INTO iioe.journal (run_id, relation, operation, row_ids) VALUES
  (2, 'teacher', 'created', '{[1,4)}'), (2, 'enrollment', 'created', '{[1,4)}');
INSERT INTO iioe.journal (run_id, relation, operation, row_ids) VALUES (2, 'enrollment', 'created', '{[999,1000)}');
INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier, later) VALUES
  (3, 'teacher', 1, 'changed', '{"email": "z.oyelaran@example.edu", "email_key": "z.oyelaran@example.edu"}', '{"email": "Zuleikha.Oyelaran@example.org", "email_key": "zuleikha.oyelaran@example.org"}'),
  (3, 'teacher', 2, 'changed', '{"position": "Lecturer", "nominated_by": "ZULEIKHA OYELARAN"}', '{"position": "Dean", "nominated_by": "Prof. Zuleikha Oyelaran"}');
UPDATE iioe.teacher SET position = 'Dean' WHERE id = 2;
UPDATE iioe.journal SET at = (SELECT updated_at FROM iioe.teacher WHERE id = 2) WHERE row_id = 2;
INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
SELECT 4, 'teacher', id, 'deleted', to_jsonb(teacher) FROM iioe.teacher WHERE id = 4;
INSERT INTO iioe.journal (run_id, relation, row_id, operation, earlier)
VALUES (4, 'teacher_alias', 77, 'deleted', '{"id": 77, "email_key": "z.oyelaran@example.edu", "teacher_id": 4, "run_id": 1}');
INSERT INTO iioe.teacher_alias (email_key, teacher_id, run_id) VALUES ('zuleikha@example.org', 1, 4);
DELETE FROM iioe.teacher WHERE id = 4;
INSERT INTO iioe.enrollment (teacher_id, course_id) VALUES (1, 2);
INSERT INTO iioe.roster (run_id, format, encoding, byte_order_mark, delimiter, separator_line, header)
VALUES (2, 'csv', 'UTF-8', false, ',', false, '{email,given,family,phone,id}');
INSERT INTO iioe.roster_reject (run_id, record, line, sheet_row, email_key, cells, problems) VALUES
  (2, 1, 2, 2, 'zuleikha@example.org', '{ZULEIKHA@example.org,"",""}', '[]'),
  (2, 2, 3, 3, NULL, '{"<zuleikha.oyelaran@example.org>",Z,O}', '[]'),
  (2, 3, 4, 4, NULL, '{zuleikha(at)mail,zuleikha,OYELARAN}', '[]'),
  (2, 4, 5, 5, NULL, '{"",Z,O,"0805 550 1234"}', '[]'),
  (2, 5, 6, 6, NULL, '{"",Z,O,"",zo-4711}', '[]'),
  (2, 6, 7, 7, 'reject.other@example.org', '{reject.other@example.org,Bola,Other}', '[]'),
  (2, 7, 8, 8, 'double@example.org', '{double@example.org,A,B}', '[{"code": "X", "arguments": {"other": "zuleikha.oyelaran@example.org"}}]')
