-- Whether who gave an input was heard, said to each published answer. Append-only; the last row of an answer counts.

-- CreateEnum
CREATE TYPE "Heard" AS ENUM ('satisfied', 'canLive', 'notSatisfied');

-- CreateTable
CREATE TABLE "LastWord" (
    "dispositionId" UUID NOT NULL,
    "inputId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "heard" "Heard" NOT NULL,
    "why" TEXT,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LastWord_pkey" PRIMARY KEY ("dispositionId","inputId","seq")
);

-- AddForeignKey
ALTER TABLE "LastWord" ADD CONSTRAINT "LastWord_dispositionId_inputId_fkey" FOREIGN KEY ("dispositionId", "inputId") REFERENCES "DispositionInput"("dispositionId", "inputId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastWord" ADD CONSTRAINT "LastWord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A why that is given says something.
ALTER TABLE "LastWord" ADD CONSTRAINT "LastWord_why" CHECK (why IS NULL OR length(btrim(why)) BETWEEN 1 AND 2000);

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LastWord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
