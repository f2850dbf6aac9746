-- Two members that are one, and members that come back.

-- AlterEnum
ALTER TYPE "EndedHow" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "Member" ADD COLUMN "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Member_mergedIntoId_idx" ON "Member"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was merged has left, and is not itself.
ALTER TABLE "Member" ADD CONSTRAINT "Member_merged" CHECK ("mergedIntoId" IS NULL OR ("leftAt" IS NOT NULL AND "mergedIntoId" <> id));

-- CreateTable
CREATE TABLE "MemberSpan" (
    "memberId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberSpan_pkey" PRIMARY KEY ("memberId","joinedAt")
);

-- AddForeignKey
ALTER TABLE "MemberSpan" ADD CONSTRAINT "MemberSpan_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It joined before it left.
ALTER TABLE "MemberSpan" ADD CONSTRAINT "MemberSpan_order" CHECK ("leftAt" >= "joinedAt");

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "MemberSpan" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
