-- The positions that a submission or briefing rests on.

-- CreateTable
CREATE TABLE "Foundation" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "positionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Foundation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Foundation_paperId_idx" ON "Foundation"("paperId");

-- CreateIndex
CREATE INDEX "Foundation_positionId_idx" ON "Foundation"("positionId");

-- CreateIndex
CREATE INDEX "PaperAct_supersededById_idx" ON "PaperAct"("supersededById");

-- AddForeignKey
ALTER TABLE "Foundation" ADD CONSTRAINT "Foundation_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Foundation" ADD CONSTRAINT "Foundation_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Beyond the schema files.

-- One live row for each two papers, and no paper on itself. That only a position carries, so that no ring can close, is
-- kept by the rule: the kind of a paper never changes.
CREATE UNIQUE INDEX "Foundation_one_live" ON "Foundation" ("paperId", "positionId") WHERE "endedAt" IS NULL;
ALTER TABLE "Foundation" ADD CONSTRAINT "Foundation_not_itself" CHECK ("paperId" <> "positionId");
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Foundation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
