-- What a member lays before its board: tables of their own, to which no other table refers.

-- CreateTable
CREATE TABLE "BoardPack" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "onDate" DATE,
    "note" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BoardPack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardPackInput" (
    "packId" UUID NOT NULL,
    "inputId" UUID NOT NULL,

    CONSTRAINT "BoardPackInput_pkey" PRIMARY KEY ("packId","inputId")
);

-- CreateIndex
CREATE INDEX "BoardPack_memberId_paperId_idx" ON "BoardPack"("memberId", "paperId");

-- AddForeignKey
ALTER TABLE "BoardPackInput" ADD CONSTRAINT "BoardPackInput_packId_fkey" FOREIGN KEY ("packId") REFERENCES "BoardPack"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Beyond the schema files.

-- A pack belongs to a member and a paper, and is made by people. Said here and not in the schema files, so that no query
-- of any of them can include it.
ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BoardPackInput" ADD CONSTRAINT "BoardPackInput_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "BoardPack" ADD CONSTRAINT "BoardPack_note" CHECK (length(note) <= 20000),
  ADD CONSTRAINT "BoardPack_revision" CHECK (revision >= 1);
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "BoardPack" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
