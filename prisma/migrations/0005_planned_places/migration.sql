-- What the Taskforce decides about the places of input before it publishes: private, one row per input, replaced at will.

-- CreateEnum
CREATE TYPE "PlaceDecision" AS ENUM ('confirmed', 'moved', 'released');

-- CreateTable
CREATE TABLE "PlannedPlace" (
    "inputId" UUID NOT NULL,
    "decision" "PlaceDecision" NOT NULL,
    "fromVersionId" UUID,
    "foundLabel" "PlaceLabel" NOT NULL,
    "foundParagraph" TEXT,
    "paragraph" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "words" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlannedPlace_pkey" PRIMARY KEY ("inputId")
);

-- AddForeignKey
ALTER TABLE "PlannedPlace" ADD CONSTRAINT "PlannedPlace_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedPlace" ADD CONSTRAINT "PlannedPlace_fromVersionId_fkey" FOREIGN KEY ("fromVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedPlace" ADD CONSTRAINT "PlannedPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks.
ALTER TABLE "PlannedPlace" ADD CONSTRAINT "PlannedPlace_passage" CHECK (("start" IS NULL) = ("end" IS NULL) AND "end" > "start"),
  ADD CONSTRAINT "PlannedPlace_released" CHECK ((decision = 'released') = (paragraph IS NULL));
