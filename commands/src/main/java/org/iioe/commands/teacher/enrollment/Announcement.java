package org.iioe.commands.teacher.enrollment;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is newly enrolled or withdrawn, and might be told so. Personal data.
 *
 * @param name as the teacher is addressed: the full name or its parts; null when only a certificate
 *     name is known
 * @param language in which the teacher wants to be written to, BCP 47
 * @param course code, or null when it is a training
 * @param training code, or null when it is a course
 * @param isEnrolled false when withdrawn
 */
public record Announcement(
    String email,
    @Nullable String name,
    @Nullable String language,
    @Nullable String course,
    @Nullable String training,
    boolean isEnrolled) {}
