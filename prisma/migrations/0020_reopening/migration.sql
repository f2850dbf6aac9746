-- A final paper is reopened by two admins: one asks, with a reason that becomes the erratum, another confirms.

-- CreateTable
CREATE TABLE "ReopenRequest" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "finalisedId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReopenRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReopenRequest_paperId_idx" ON "ReopenRequest"("paperId");

-- AddForeignKey
ALTER TABLE "ReopenRequest" ADD CONSTRAINT "ReopenRequest_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReopenRequest" ADD CONSTRAINT "ReopenRequest_finalisedId_fkey" FOREIGN KEY ("finalisedId") REFERENCES "PaperAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReopenRequest" ADD CONSTRAINT "ReopenRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It says why: what it says is the erratum.
ALTER TABLE "ReopenRequest" ADD CONSTRAINT "ReopenRequest_reason" CHECK (length(btrim(reason)) > 0);

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReopenRequest" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
