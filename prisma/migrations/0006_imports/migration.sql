-- CreateEnum
CREATE TYPE "DraftNoteKind" AS ENUM ('change', 'comment');

-- CreateTable
CREATE TABLE "DraftImport" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "fileName" TEXT,
    "kind" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftNote" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "DraftNoteKind" NOT NULL,
    "paragraph" TEXT,
    "said" JSONB NOT NULL,
    "fileName" TEXT,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftImport_paperId_idx" ON "DraftImport"("paperId");

-- CreateIndex
CREATE INDEX "DraftNote_paperId_idx" ON "DraftNote"("paperId");

-- AddForeignKey
ALTER TABLE "DraftImport" ADD CONSTRAINT "DraftImport_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftImport" ADD CONSTRAINT "DraftImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftNote" ADD CONSTRAINT "DraftNote_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftNote" ADD CONSTRAINT "DraftNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
