-- The numbers that the paragraphs of a version keep once it was cited. Append-only; the last row of a version counts.

-- CreateTable
CREATE TABLE "FixedNumbers" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "labels" JSONB,
    "personId" UUID NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FixedNumbers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FixedNumbers_versionId_seq_key" ON "FixedNumbers"("versionId", "seq");

-- AddForeignKey
ALTER TABLE "FixedNumbers" ADD CONSTRAINT "FixedNumbers_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FixedNumbers" ADD CONSTRAINT "FixedNumbers_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who releases them says why; only those that came with a new version need no reason of their own.
ALTER TABLE "FixedNumbers" ADD CONSTRAINT "FixedNumbers_reason" CHECK (CASE WHEN reason IS NULL THEN labels IS NOT NULL ELSE length(btrim(reason)) > 0 END);

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "FixedNumbers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
