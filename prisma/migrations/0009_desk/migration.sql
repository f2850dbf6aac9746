-- The input desk: who looks after an input, sentences that reasons are made of, and meetings in proper fields.

-- AlterTable
ALTER TABLE "Disposition" ADD COLUMN     "meetingOn" DATE;

-- CreateTable
CREATE TABLE "MeetingMember" (
    "dispositionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "MeetingMember_pkey" PRIMARY KEY ("dispositionId","memberId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "inputId" UUID NOT NULL,
    "handlerId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("inputId")
);

-- CreateTable
CREATE TABLE "Sentence" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_handlerId_idx" ON "Assignment"("handlerId");

-- AddForeignKey
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_dispositionId_fkey" FOREIGN KEY ("dispositionId") REFERENCES "Disposition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingMember" ADD CONSTRAINT "MeetingMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks and triggers.
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_meeting_day" CHECK ("meetingOn" IS NULL OR source = 'meeting');
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "MeetingMember" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
