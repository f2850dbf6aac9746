-- AlterTable
ALTER TABLE "Input" ADD COLUMN "importedAt" TIMESTAMPTZ(3),
ADD COLUMN "importedAuthor" TEXT,
ADD COLUMN "uploadId" UUID;

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "source" "InputSource" NOT NULL,
    "sender" TEXT,
    "cameOn" DATE,
    "fileName" TEXT,
    "digest" TEXT NOT NULL,
    "reading" JSONB,
    "unreadable" TEXT,
    "versionId" UUID,
    "likeness" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" UUID,
    "enteredAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadFile" (
    "uploadId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "UploadFile_pkey" PRIMARY KEY ("uploadId")
);

-- CreateTable
CREATE TABLE "UploadItem" (
    "uploadId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "pieces" JSONB NOT NULL,
    "type" "InputType" NOT NULL,
    "chosen" BOOLEAN NOT NULL,

    CONSTRAINT "UploadItem_pkey" PRIMARY KEY ("uploadId","seq")
);

-- CreateIndex
CREATE INDEX "Input_uploadId_idx" ON "Input"("uploadId");

-- CreateIndex
CREATE INDEX "Upload_paperId_idx" ON "Upload"("paperId");

-- CreateIndex
CREATE INDEX "Upload_memberId_idx" ON "Upload"("memberId");

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadFile" ADD CONSTRAINT "UploadFile_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadItem" ADD CONSTRAINT "UploadItem_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Beyond the schema files.

-- The same file of a member comes once to a paper, by either door; one that was dropped or disowned can come again.
CREATE UNIQUE INDEX "Upload_one_live" ON "Upload" ("paperId", "memberId", source, digest) WHERE "endedAt" IS NULL;

CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Upload" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
-- A file goes with what was dropped; it is never changed.
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON "UploadFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Upload" ADD CONSTRAINT "Upload_source" CHECK (CASE source
    WHEN 'mail' THEN num_nonnulls(sender, "cameOn") = 2
    WHEN 'file' THEN "fileName" IS NOT NULL
    ELSE false END),
  ADD CONSTRAINT "Upload_digest" CHECK (digest ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Upload_reading" CHECK (reading IS NULL OR unreadable IS NULL),
  ADD CONSTRAINT "Upload_entered" CHECK (("enteredAt" IS NULL) = ("enteredById" IS NULL) AND ("enteredAt" IS NULL OR "versionId" IS NOT NULL)),
  ADD CONSTRAINT "Upload_ended" CHECK (("endedAt" IS NULL) = ("endedById" IS NULL));
ALTER TABLE "Input" ADD CONSTRAINT "Input_imported" CHECK ("uploadId" IS NOT NULL OR num_nonnulls("importedAuthor", "importedAt") = 0);
