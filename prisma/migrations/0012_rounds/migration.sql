-- What everyone concerned was told of a window's times; changes that are taken back; days on which boards meet.

-- A value that is added to an enum cannot be used in the same transaction: the type is made anew.
ALTER TYPE "Moment" RENAME TO "Moment_before";
CREATE TYPE "Moment" AS ENUM ('told', 'opened', 'closingSoon', 'closed');
ALTER TABLE "WindowMoment" ALTER COLUMN "moment" TYPE "Moment" USING ("moment"::text::"Moment");
DROP TYPE "Moment_before";

-- AlterTable
ALTER TABLE "WindowTimes" ADD COLUMN "takesBack" INTEGER;
ALTER TABLE "WindowTimes" ADD CONSTRAINT "WindowTimes_takesBack" CHECK ("takesBack" IS NULL OR
  ("takesBack" >= 1 AND "takesBack" = seq - 1 AND reason IS NOT NULL));

-- Until now a change was told by its event and an opening by its moment: nothing of it is told again.
INSERT INTO "WindowMoment" ("windowId", "seq", "moment", "at")
  SELECT "windowId", seq, 'told', at FROM "WindowTimes";

-- CreateTable
CREATE TABLE "BoardDate" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BoardDate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BoardDate_memberId_day_key" ON "BoardDate"("memberId", "day");

-- AddForeignKey
ALTER TABLE "BoardDate" ADD CONSTRAINT "BoardDate_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardDate" ADD CONSTRAINT "BoardDate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
