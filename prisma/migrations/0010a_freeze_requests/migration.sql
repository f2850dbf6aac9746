-- A submission is frozen with input unanswered by two admins: one asks, with a reason and a date, another freezes.

-- CreateTable
CREATE TABLE "FreezeRequest" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FreezeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FreezeRequest_paperId_idx" ON "FreezeRequest"("paperId");

-- AddForeignKey
ALTER TABLE "FreezeRequest" ADD CONSTRAINT "FreezeRequest_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreezeRequest" ADD CONSTRAINT "FreezeRequest_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FreezeRequest" ADD CONSTRAINT "FreezeRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It says why, and by when.
ALTER TABLE "FreezeRequest" ADD CONSTRAINT "FreezeRequest_reason" CHECK (length(btrim(reason)) > 0 AND "answerBy" > at);

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "FreezeRequest" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
