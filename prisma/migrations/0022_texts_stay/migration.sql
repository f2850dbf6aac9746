-- What was said stays: a correction is another row, and what is withdrawn is no longer shown.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "InputText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReplyText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "RoomText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
