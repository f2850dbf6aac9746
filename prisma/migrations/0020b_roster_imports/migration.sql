-- What each import of the roster did, so that a wrong one can be taken back.

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fileDigest" TEXT NOT NULL,
    "done" JSONB NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackById" UUID,

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RosterImport_at_idx" ON "RosterImport"("at");

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_takenBackById_fkey" FOREIGN KEY ("takenBackById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Taken back by somebody, once.
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_taken_back" CHECK (("takenBackAt" IS NULL) = ("takenBackById" IS NULL));

-- Never removed.
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "RosterImport" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
