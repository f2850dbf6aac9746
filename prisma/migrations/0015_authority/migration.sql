-- How a member decides, the first of two signatures, and the file that an entry on behalf rests on.

-- CreateEnum
CREATE TYPE "Decides" AS ENUM ('signatory', 'prepared', 'twoSignatories', 'boardDate');

-- CreateEnum
CREATE TYPE "FirstSignatureEnd" AS ENUM ('completed', 'replaced', 'takenBack', 'memberLeft');

-- AlterTable
ALTER TABLE "Member" ADD COLUMN "decides" "Decides" NOT NULL DEFAULT 'signatory';

-- AlterTable
ALTER TABLE "Endorsement" ADD COLUMN "evidenceDigest" TEXT, ADD COLUMN "evidenceName" TEXT;

-- CreateTable
CREATE TABLE "FirstSignature" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "content" JSONB NOT NULL,
    "contentDigest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedHow" "FirstSignatureEnd",
    "endedById" UUID,

    CONSTRAINT "FirstSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "FirstSignature_paperId_memberId_idx" ON "FirstSignature"("paperId", "memberId");

-- AddForeignKey
ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_versionId_digest_fkey" FOREIGN KEY ("versionId", "digest") REFERENCES "Version"("id", "digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_evidenceDigest_fkey" FOREIGN KEY ("evidenceDigest") REFERENCES "EvidenceFile"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Beyond the schema files.

CREATE UNIQUE INDEX "FirstSignature_one_live" ON "FirstSignature" ("paperId", "memberId") WHERE "endedAt" IS NULL;

ALTER TABLE "FirstSignature" ADD CONSTRAINT "FirstSignature_end" CHECK (("endedAt" IS NULL) = ("endedHow" IS NULL) AND "endedAt" >= at);
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_digest" CHECK (digest = encode(sha256(bytes), 'hex'));
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_evidence_file" CHECK (("evidenceDigest" IS NULL) = ("evidenceName" IS NULL) AND ("evidenceDigest" IS NULL OR evidence IS NOT NULL));

-- Who signed first is never removed, and nothing of it is changed but its end; a file is never changed at all.
CREATE FUNCTION first_signature_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends text[] := ARRAY['endedAt', 'endedHow', 'endedById'];
BEGIN
  IF OLD."endedAt" IS NOT NULL OR NEW."endedAt" IS NULL OR to_jsonb(NEW) - ends <> to_jsonb(OLD) - ends THEN
    RAISE EXCEPTION 'A first signature is never changed: it ends, and another is written.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER first_signature_only_ends BEFORE UPDATE ON "FirstSignature" FOR EACH ROW EXECUTE FUNCTION first_signature_only_ends();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "FirstSignature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_changed BEFORE UPDATE ON "EvidenceFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
