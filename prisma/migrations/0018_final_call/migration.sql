-- The level of consensus is proposed, challenged and discussed before it is final; objections are discussed; in an emergency
-- two admins freeze without a final call.

-- AlterTable
ALTER TABLE "PaperAct" ADD COLUMN "minimumEndorsing" INTEGER;

-- AlterTable
ALTER TABLE "FreezeRequest" ALTER COLUMN "answerBy" DROP NOT NULL,
ADD COLUMN     "withoutCall" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ConsensusProposal" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "level" "Consensus" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsensusProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsensusChallenge" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsensusChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallReply" (
    "id" UUID NOT NULL,
    "objectionId" UUID,
    "challengeId" UUID,
    "seq" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID,
    "capacity" "Capacity" NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConsensusProposal_paperId_idx" ON "ConsensusProposal"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsensusChallenge_proposalId_memberId_key" ON "ConsensusChallenge"("proposalId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "CallReply_objectionId_seq_key" ON "CallReply"("objectionId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CallReply_challengeId_seq_key" ON "CallReply"("challengeId", "seq");

-- AddForeignKey
ALTER TABLE "ConsensusProposal" ADD CONSTRAINT "ConsensusProposal_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusProposal" ADD CONSTRAINT "ConsensusProposal_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusProposal" ADD CONSTRAINT "ConsensusProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusChallenge" ADD CONSTRAINT "ConsensusChallenge_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "ConsensusProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusChallenge" ADD CONSTRAINT "ConsensusChallenge_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsensusChallenge" ADD CONSTRAINT "ConsensusChallenge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallReply" ADD CONSTRAINT "CallReply_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallReply" ADD CONSTRAINT "CallReply_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "ConsensusChallenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallReply" ADD CONSTRAINT "CallReply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallReply" ADD CONSTRAINT "CallReply_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It says why; and by when, unless all that it leaves out is the final call.
ALTER TABLE "FreezeRequest" DROP CONSTRAINT "FreezeRequest_reason",
  ADD CONSTRAINT "FreezeRequest_reason" CHECK (length(btrim(reason)) > 0 AND ("withoutCall" OR "answerBy" IS NOT NULL)
    AND ("answerBy" IS NULL OR "answerBy" > at));
ALTER TABLE "ConsensusProposal" ADD CONSTRAINT "ConsensusProposal_reason" CHECK (length(btrim(reason)) > 0);
ALTER TABLE "ConsensusChallenge" ADD CONSTRAINT "ConsensusChallenge_reason" CHECK (length(btrim(reason)) > 0);
ALTER TABLE "CallReply" ADD CONSTRAINT "CallReply_of_one" CHECK (num_nonnulls("objectionId", "challengeId") = 1),
  ADD CONSTRAINT "CallReply_size" CHECK (length(body) BETWEEN 1 AND 10000),
  ADD CONSTRAINT "CallReply_names_its_member" CHECK (CASE capacity WHEN 'forMember' THEN "memberId" IS NOT NULL
    WHEN 'taskforce' THEN "memberId" IS NULL ELSE capacity = 'ownName' END);

-- Never changed, never removed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ConsensusProposal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ConsensusChallenge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CallReply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
