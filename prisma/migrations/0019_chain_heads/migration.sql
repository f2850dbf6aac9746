-- The last event of each chain, beside it: what is cut off at the end of a chain leaves no broken link, and is missed here.
CREATE TABLE "ChainHead" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ChainHead_pkey" PRIMARY KEY ("chainId")
);
INSERT INTO "ChainHead" ("chainId", seq, hash)
  SELECT DISTINCT ON ("chainId") "chainId", seq, hash FROM "Event" ORDER BY "chainId", seq DESC;

CREATE FUNCTION event_moves_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ChainHead" ("chainId", seq, hash) VALUES (NEW."chainId", NEW.seq, NEW.hash)
    ON CONFLICT ("chainId") DO UPDATE SET seq = EXCLUDED.seq, hash = EXCLUDED.hash;
  RETURN NULL;
END $$;
CREATE TRIGGER event_moves_head AFTER INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION event_moves_head();

CREATE FUNCTION head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."chainId" <> OLD."chainId" OR NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION 'The head of a chain moves on by one event.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER head_moves_on BEFORE UPDATE ON "ChainHead" FOR EACH ROW EXECUTE FUNCTION head_moves_on();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "ChainHead" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
