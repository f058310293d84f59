INSERT INTO iioe.run (id, token, verb, system_user_name) OVERRIDING SYSTEM VALUE
VALUES (1001, gen_random_uuid(), 'test', 'x'), (1002, gen_random_uuid(), 'test', 'x');
INSERT INTO iioe.partner (id, code, name, kind, country, ror, parent_id, signatory_id, is_root) OVERRIDING SYSTEM VALUE VALUES
  (1, 'root', 'Root', NULL, NULL, NULL, NULL, NULL, true),
  (2, 'region', 'Region', NULL, NULL, NULL, 1, NULL, false),
  (3, 'centre', 'Centre', NULL, 'GH', NULL, 2, NULL, false),
  (4, 'uni', 'University', 'hei', 'GH', '03q21mh05', 3, 3, false),
  (5, 'other', 'Other', 'hei', 'GH', '042nb2s44', NULL, NULL, false),
  (6, 'shop', 'Shop', 'shop', 'GH', NULL, NULL, NULL, false);
INSERT INTO iioe.partner_person (partner_id, person, role, countries, since, until) VALUES
  (4, 'ann', 'coordinator', '{}', NULL, NULL),
  (5, 'otto', 'coordinator', '{}', NULL, NULL),
  (1, 'sec-1', 'secretariat', '{}', NULL, NULL),
  (1, 'sec-2', 'secretariat', '{GH,NG}', NULL, NULL),
  (1, 'sec-ng', 'secretariat', '{NG}', NULL, NULL),
  (1, 'sec-old', 'secretariat', '{}', NULL, current_date - 2),
  (1, 'sec-next', 'secretariat', '{}', current_date + 2, NULL),
  (1, 'ann', 'secretariat', '{}', NULL, NULL),
  (3, 'cen', 'centre', '{}', NULL, NULL),
  (2, 'reg', 'region', '{}', NULL, NULL),
  (3, 'hos', 'host', '{}', NULL, NULL);
INSERT INTO iioe.mechanism (id, code) OVERRIDING SYSTEM VALUE VALUES (1, 'm');
