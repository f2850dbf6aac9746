-- The rooms of members: tables of their own, to which no other table refers.
-- CreateTable
CREATE TABLE "RoomEntry" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "InputKind" NOT NULL,
    "type" "InputType" NOT NULL,
    "personId" UUID NOT NULL,
    "paragraph" TEXT,
    "quote" TEXT,
    "before" TEXT,
    "after" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "language" TEXT NOT NULL,
    "uploadId" UUID,
    "importedAuthor" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "askedById" UUID,
    "askedTold" BOOLEAN NOT NULL DEFAULT false,
    "declinedAt" TIMESTAMPTZ(3),
    "declinedById" UUID,
    "declinedWhy" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "sentAs" UUID,

    CONSTRAINT "RoomEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomText" (
    "entryId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "tree" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomText_pkey" PRIMARY KEY ("entryId","seq")
);

-- CreateTable
CREATE TABLE "RoomReply" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoomReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomAgreement" (
    "entryId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomAgreement_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "RoomVisit" (
    "memberId" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomVisit_pkey" PRIMARY KEY ("memberId","paperId","personId")
);

-- CreateTable
CREATE TABLE "RoomDigest" (
    "day" DATE NOT NULL,
    "upTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomDigest_pkey" PRIMARY KEY ("day")
);

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "roomAt" TIMESTAMPTZ(3),
ADD COLUMN     "roomById" UUID;

-- CreateIndex
CREATE INDEX "RoomEntry_memberId_paperId_idx" ON "RoomEntry"("memberId", "paperId");

-- CreateIndex
CREATE INDEX "RoomEntry_paperId_idx" ON "RoomEntry"("paperId");

-- CreateIndex
CREATE INDEX "RoomEntry_sentAs_idx" ON "RoomEntry"("sentAs");

-- CreateIndex
CREATE INDEX "RoomReply_entryId_idx" ON "RoomReply"("entryId");

-- AddForeignKey
ALTER TABLE "RoomText" ADD CONSTRAINT "RoomText_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RoomEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomReply" ADD CONSTRAINT "RoomReply_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RoomEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomAgreement" ADD CONSTRAINT "RoomAgreement_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "RoomEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_roomById_fkey" FOREIGN KEY ("roomById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Beyond the schema files.

-- A room belongs to a member and a paper, and is written by people. Said here and not in the schema files, so that no
-- query of any of them can include what is in a room.
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_declinedById_fkey" FOREIGN KEY ("declinedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_sentAs_fkey" FOREIGN KEY ("sentAs") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomReply" ADD CONSTRAINT "RoomReply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomAgreement" ADD CONSTRAINT "RoomAgreement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoomVisit" ADD CONSTRAINT "RoomVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What waits to be told to representatives.
CREATE INDEX "RoomEntry_untold" ON "RoomEntry" ("askedAt") WHERE "askedAt" IS NOT NULL AND NOT "askedTold";

-- What a single row must satisfy.
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_anchor" CHECK (("start" IS NULL) = ("end" IS NULL) AND "start" >= 0 AND "end" > "start" AND ("start" IS NULL OR paragraph IS NOT NULL)),
  ADD CONSTRAINT "RoomEntry_imported" CHECK ("uploadId" IS NOT NULL OR num_nonnulls("importedAuthor", "importedAt") = 0),
  ADD CONSTRAINT "RoomEntry_asked" CHECK (("askedAt" IS NULL) = ("askedById" IS NULL)),
  ADD CONSTRAINT "RoomEntry_declined" CHECK (num_nonnulls("declinedAt", "declinedById", "declinedWhy") IN (0, 3)),
  ADD CONSTRAINT "RoomEntry_sent" CHECK (num_nonnulls("sentAt", "sentById", "sentAs") IN (0, 3));
ALTER TABLE "RoomText" ADD CONSTRAINT "RoomText_size" CHECK (length(body) BETWEEN 1 AND 20000);
ALTER TABLE "RoomReply" ADD CONSTRAINT "RoomReply_size" CHECK (length(body) BETWEEN 1 AND 20000);
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_room" CHECK (("roomAt" IS NULL) = ("roomById" IS NULL) AND ("roomAt" IS NULL OR source = 'file' AND "enteredAt" IS NULL));

-- A member that leaves can come back: what was said in its rooms stays.
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "RoomEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "RoomReply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
