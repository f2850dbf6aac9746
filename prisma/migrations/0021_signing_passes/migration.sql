-- A signatory without a session signs with a code that was mailed: for one member, one version, once.

-- CreateTable
CREATE TABLE "SigningPass" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "memberId" UUID,
    "paperId" UUID,
    "versionId" UUID,
    "codeHash" TEXT NOT NULL,
    "codeTries" INTEGER NOT NULL DEFAULT 0,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "spentAt" TIMESTAMPTZ(3),

    CONSTRAINT "SigningPass_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SigningPass_tokenHash_key" ON "SigningPass"("tokenHash");

-- CreateIndex
CREATE INDEX "SigningPass_personId_idx" ON "SigningPass"("personId");

-- AddForeignKey
ALTER TABLE "SigningPass" ADD CONSTRAINT "SigningPass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningPass" ADD CONSTRAINT "SigningPass_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningPass" ADD CONSTRAINT "SigningPass_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningPass" ADD CONSTRAINT "SigningPass_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It names person, member, paper and version, or nobody; and only what names them ever becomes a pass.
ALTER TABLE "SigningPass" ADD CONSTRAINT "SigningPass_of_one" CHECK (
    num_nonnulls("personId", "memberId", "paperId", "versionId") IN (0, 4)
    AND ("tokenHash" IS NULL OR "personId" IS NOT NULL)
    AND ("spentAt" IS NULL OR "tokenHash" IS NOT NULL));
