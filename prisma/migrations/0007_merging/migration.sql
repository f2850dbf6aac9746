-- Proposed wording that the Taskforce put into the draft: who, when, which text of the input, and what it touched.

-- CreateTable
CREATE TABLE "Merge" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "inputId" UUID NOT NULL,
    "textSeq" INTEGER NOT NULL,
    "dispositionId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changes" JSONB NOT NULL,
    "touched" JSONB NOT NULL,
    "paragraphs" TEXT[],
    "revisionBefore" INTEGER NOT NULL,
    "revisionAfter" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Merge_paperId_idx" ON "Merge"("paperId");

-- CreateIndex
CREATE INDEX "Merge_inputId_idx" ON "Merge"("inputId");

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_dispositionId_fkey" FOREIGN KEY ("dispositionId") REFERENCES "Disposition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One of an input at a time is in the draft.
CREATE UNIQUE INDEX "Merge_one_live" ON "Merge" ("inputId") WHERE "undoneAt" IS NULL;

-- Whoever undoes it is named.
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_undone" CHECK (("undoneAt" IS NULL) = ("undoneById" IS NULL));

-- Never removed.
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Merge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
