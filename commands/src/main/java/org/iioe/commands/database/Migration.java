package org.iioe.commands.database;

/** One step of the schema: its number, and what it brings in a few words. */
public record Migration(int version, String description) {}
