-- The members-only annex of a paper: tables of its own, to which no table of papers and versions refers.
-- CreateEnum
CREATE TYPE "AnnexEndKind" AS ENUM ('takenBack', 'suppressed');

-- CreateTable
CREATE TABLE "AnnexDraft" (
    "paperId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "AnnexDraft_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "AnnexDraftCopy" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" "DraftCopyReason" NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnnexDraftCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnexVersion" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "AnnexVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnexText" (
    "versionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,

    CONSTRAINT "AnnexText_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "AnnexEnd" (
    "versionId" UUID NOT NULL,
    "kind" "AnnexEndKind" NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnnexEnd_pkey" PRIMARY KEY ("versionId","kind")
);

-- CreateIndex
CREATE INDEX "AnnexDraftCopy_paperId_revision_idx" ON "AnnexDraftCopy"("paperId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "AnnexVersion_paperId_number_key" ON "AnnexVersion"("paperId", "number");

-- AddForeignKey
ALTER TABLE "AnnexDraft" ADD CONSTRAINT "AnnexDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexDraftCopy" ADD CONSTRAINT "AnnexDraftCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexVersion" ADD CONSTRAINT "AnnexVersion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexText" ADD CONSTRAINT "AnnexText_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AnnexVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexEnd" ADD CONSTRAINT "AnnexEnd_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "AnnexVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexEnd" ADD CONSTRAINT "AnnexEnd_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An annex belongs to a paper. Said here and not in the schema files, so that no query of a paper can include its annex.
ALTER TABLE "AnnexDraft" ADD CONSTRAINT "AnnexDraft_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexDraftCopy" ADD CONSTRAINT "AnnexDraftCopy_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexVersion" ADD CONSTRAINT "AnnexVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a single row must satisfy.
ALTER TABLE "AnnexDraft" ADD CONSTRAINT "AnnexDraft_revision" CHECK (revision >= 0);
ALTER TABLE "AnnexVersion" ADD CONSTRAINT "AnnexVersion_number" CHECK (number >= 1),
  ADD CONSTRAINT "AnnexVersion_digest" CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE "AnnexEnd" ADD CONSTRAINT "AnnexEnd_reason" CHECK (length(btrim(reason)) > 0);

-- Never changed, never removed; the words go only with their suppression.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AnnexVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AnnexEnd" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON "AnnexText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION annex_has_its_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF encode(sha256(convert_to(NEW.canonical, 'UTF8')), 'hex') IS DISTINCT FROM (SELECT digest FROM "AnnexVersion" WHERE id = NEW."versionId") THEN
    RAISE EXCEPTION 'The text does not have the digest of its annex version.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER annex_has_its_digest BEFORE INSERT ON "AnnexText" FOR EACH ROW EXECUTE FUNCTION annex_has_its_digest();

CREATE FUNCTION annex_goes_with_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AnnexEnd" WHERE "versionId" = OLD."versionId" AND kind = 'suppressed' AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'The text of an annex version goes only together with its suppression.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER annex_goes_with_suppression BEFORE DELETE ON "AnnexText" FOR EACH ROW EXECUTE FUNCTION annex_goes_with_suppression();
