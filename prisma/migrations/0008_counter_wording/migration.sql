-- A reply may propose other words than the suggestion that it answers.

-- AlterTable
ALTER TABLE "ReplyText" ADD COLUMN "tree" JSONB;
