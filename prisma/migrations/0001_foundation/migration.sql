-- The foundation: every table of the schema, then what the schema file cannot say.

-- CreateEnum
CREATE TYPE "DispositionKind" AS ENUM ('accepted', 'acceptedInPart', 'notAccepted', 'noted', 'outOfScope', 'duplicate');

-- CreateEnum
CREATE TYPE "DispositionSource" AS ENUM ('desk', 'meeting');

-- CreateEnum
CREATE TYPE "BlockEndHow" AS ENUM ('lifted', 'answerAccepted', 'consideredNotMet', 'memberLeft');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('endorse', 'endorseWithReservation', 'noObjection', 'abstain', 'cannotSupport');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('given', 'reconfirmed', 'carriedOver', 'restored');

-- CreateEnum
CREATE TYPE "EndedHow" AS ENUM ('changed', 'carried', 'withdrawn', 'declined', 'corrected', 'voided', 'memberLeft');

-- CreateEnum
CREATE TYPE "IntentionKind" AS ENUM ('inApproval', 'intendsToSign', 'noComment', 'willNotTakePart');

-- CreateEnum
CREATE TYPE "InputKind" AS ENUM ('comment', 'suggestion');

-- CreateEnum
CREATE TYPE "InputType" AS ENUM ('substantive', 'editorial', 'question', 'support');

-- CreateEnum
CREATE TYPE "Capacity" AS ENUM ('ownName', 'forMember', 'onBehalf', 'taskforce');

-- CreateEnum
CREATE TYPE "InputSource" AS ENUM ('page', 'mail', 'meeting', 'file');

-- CreateEnum
CREATE TYPE "PublicAs" AS ENUM ('counted', 'named', 'text');

-- CreateEnum
CREATE TYPE "PlaceLabel" AS ENUM ('exact', 'moved', 'changed', 'doubtful', 'gone');

-- CreateEnum
CREATE TYPE "Category" AS ENUM ('ccTldRegistry', 'gTldRegistry', 'registrar', 'internetNumberRegistry', 'tldRegionalGroup', 'registryServiceProvider');

-- CreateEnum
CREATE TYPE "Region" AS ENUM ('africa', 'asiaPacific', 'europe', 'latinAmericaCaribbean', 'northAmerica');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('mail');

-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('position', 'submission', 'briefing');

-- CreateEnum
CREATE TYPE "Procedure" AS ENUM ('full', 'short', 'emergency');

-- CreateEnum
CREATE TYPE "PaperActKind" AS ENUM ('frozen', 'sentBack', 'finalised', 'reopened', 'withdrawn', 'superseded', 'takenBack');

-- CreateEnum
CREATE TYPE "Consensus" AS ENUM ('fullConsensus', 'consensus', 'strongSupport', 'divergence');

-- CreateEnum
CREATE TYPE "Right" AS ENUM ('contributor', 'representative', 'signatory');

-- CreateEnum
CREATE TYPE "DraftCopyReason" AS ENUM ('replaced', 'published', 'periodic');

-- CreateEnum
CREATE TYPE "ChangeClassKind" AS ENUM ('editorial', 'substantive');

-- CreateEnum
CREATE TYPE "ClassStep" AS ENUM ('said', 'confirmed', 'challenged', 'corrected');

-- CreateEnum
CREATE TYPE "WindowKind" AS ENUM ('comments', 'suggestions', 'signOn', 'finalCall');

-- CreateEnum
CREATE TYPE "Moment" AS ENUM ('opened', 'closingSoon', 'closed');

-- CreateTable
CREATE TABLE "Act" (
    "key" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "result" JSONB,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Clock" (
    "single" BOOLEAN NOT NULL DEFAULT true,
    "offsetSeconds" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "Clock_pkey" PRIMARY KEY ("single")
);

-- CreateTable
CREATE TABLE "Coalition" (
    "single" BOOLEAN NOT NULL DEFAULT true,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "secretariatEmail" TEXT,
    "logoDigest" TEXT,
    "minimumEndorsing" INTEGER NOT NULL DEFAULT 0,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Coalition_pkey" PRIMARY KEY ("single")
);

-- CreateTable
CREATE TABLE "Picture" (
    "digest" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NonWorkingDay" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "NonWorkingDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Disposition" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "kind" "DispositionKind" NOT NULL,
    "reason" TEXT,
    "handlerId" UUID NOT NULL,
    "note" TEXT,
    "source" "DispositionSource" NOT NULL,
    "meeting" TEXT,
    "landedVersionId" UUID,
    "landedParagraph" TEXT,
    "duplicateOfId" UUID,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DispositionInput" (
    "dispositionId" UUID NOT NULL,
    "inputId" UUID NOT NULL,
    "ownMember" BOOLEAN NOT NULL DEFAULT false,
    "publishedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DispositionInput_pkey" PRIMARY KEY ("dispositionId","inputId")
);

-- CreateTable
CREATE TABLE "BlockEnd" (
    "id" UUID NOT NULL,
    "inputId" UUID,
    "objectionId" UUID,
    "how" "BlockEndHow" NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "reason" TEXT,
    "statement" TEXT,
    "consensus" "Consensus",
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BlockEnd_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "capacity" "Capacity" NOT NULL,
    "evidence" TEXT,
    "basis" "Basis" NOT NULL,
    "memberName" TEXT NOT NULL,
    "categories" "Category"[],
    "logoDigest" TEXT,
    "reservation" TEXT,
    "reservationParagraph" TEXT,
    "reservationQuote" TEXT,
    "reservationWording" TEXT,
    "statement" TEXT,
    "statementReleased" BOOLEAN NOT NULL DEFAULT false,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedHow" "EndedHow",
    "endedWhy" TEXT,
    "endedById" UUID,
    "previousId" UUID,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Preparation" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Preparation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Intention" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "IntentionKind" NOT NULL,
    "onDate" DATE,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Intention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "windowId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "paragraph" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actKey" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seals" JSONB NOT NULL,
    "previousHash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "EventFacts" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "EventFacts_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "Input" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "InputKind" NOT NULL,
    "type" "InputType" NOT NULL,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "capacity" "Capacity" NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID,
    "source" "InputSource" NOT NULL,
    "sourceNote" TEXT,
    "paragraph" TEXT,
    "quote" TEXT,
    "before" TEXT,
    "after" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "language" TEXT NOT NULL,
    "publicAs" "PublicAs" NOT NULL,
    "taskforceOnly" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lateBySeconds" INTEGER,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnWhy" TEXT,

    CONSTRAINT "Input_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InputText" (
    "inputId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "tree" JSONB,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InputText_pkey" PRIMARY KEY ("inputId","seq")
);

-- CreateTable
CREATE TABLE "LateDecision" (
    "inputId" UUID NOT NULL,
    "admitted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "ownMember" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LateDecision_pkey" PRIMARY KEY ("inputId")
);

-- CreateTable
CREATE TABLE "Place" (
    "inputId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "paragraph" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "label" "PlaceLabel" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reviewedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("inputId","versionId","seq")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "inputId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID,
    "capacity" "Capacity" NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyText" (
    "replyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReplyText_pkey" PRIMARY KEY ("replyId","seq")
);

-- CreateTable
CREATE TABLE "Support" (
    "inputId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Support_pkey" PRIMARY KEY ("inputId","memberId","at")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "legalName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "categories" "Category"[],
    "country" TEXT NOT NULL,
    "region" "Region" NOT NULL,
    "mailDomain" TEXT,
    "logoDigest" TEXT,
    "releaseByRepresentative" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "memberId" UUID NOT NULL,
    "associationId" UUID NOT NULL,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("memberId","associationId")
);

-- CreateTable
CREATE TABLE "ReadingMark" (
    "personId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadingMark_pkey" PRIMARY KEY ("personId","versionId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "channel" "Channel" NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "paperId" UUID,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "procedure" "Procedure" NOT NULL,
    "procedureReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperTopic" (
    "paperId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "PaperTopic_pkey" PRIMARY KEY ("paperId","topicId")
);

-- CreateTable
CREATE TABLE "PaperAct" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "PaperActKind" NOT NULL,
    "versionId" UUID,
    "supersededById" UUID,
    "takesBackId" UUID,
    "closesEarlier" BOOLEAN NOT NULL DEFAULT false,
    "consensus" "Consensus",
    "silentNoticed" INTEGER,
    "personId" UUID NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperNumber" (
    "paperId" UUID NOT NULL,
    "letter" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "PaperNumber_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taskforce" BOOLEAN NOT NULL DEFAULT false,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "timeZone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "right" "Right" NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID,
    "invitedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "codeTries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "consumedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "bucket" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("bucket")
);

-- CreateTable
CREATE TABLE "ExternalAccount" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "ExternalAccount_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Draft" (
    "paperId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "DraftCopy" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" "DraftCopyReason" NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VersionText" (
    "versionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "coverNote" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,

    CONSTRAINT "VersionText_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "VersionTakenBack" (
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VersionTakenBack_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "ChangeClass" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "ChangeClassKind" NOT NULL,
    "step" "ClassStep" NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChangeClass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Window" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "kind" "WindowKind" NOT NULL,
    "versionId" UUID NOT NULL,
    "baseVersionId" UUID,
    "roundId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WindowTimes" (
    "windowId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WindowTimes_pkey" PRIMARY KEY ("windowId","seq")
);

-- CreateTable
CREATE TABLE "WindowMoment" (
    "windowId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "moment" "Moment" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WindowMoment_pkey" PRIMARY KEY ("windowId","seq","moment")
);

-- CreateIndex
CREATE UNIQUE INDEX "Coalition_id_key" ON "Coalition"("id");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Disposition_paperId_idx" ON "Disposition"("paperId");

-- CreateIndex
CREATE INDEX "DispositionInput_inputId_idx" ON "DispositionInput"("inputId");

-- CreateIndex
CREATE UNIQUE INDEX "BlockEnd_inputId_key" ON "BlockEnd"("inputId");

-- CreateIndex
CREATE UNIQUE INDEX "BlockEnd_objectionId_key" ON "BlockEnd"("objectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_previousId_key" ON "Endorsement"("previousId");

-- CreateIndex
CREATE INDEX "Endorsement_paperId_memberId_idx" ON "Endorsement"("paperId", "memberId");

-- CreateIndex
CREATE INDEX "Endorsement_versionId_idx" ON "Endorsement"("versionId");

-- CreateIndex
CREATE INDEX "Preparation_paperId_memberId_idx" ON "Preparation"("paperId", "memberId");

-- CreateIndex
CREATE INDEX "Intention_paperId_memberId_idx" ON "Intention"("paperId", "memberId");

-- CreateIndex
CREATE INDEX "Objection_paperId_idx" ON "Objection"("paperId");

-- CreateIndex
CREATE INDEX "Event_actKey_idx" ON "Event"("actKey");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Input_paperId_versionId_idx" ON "Input"("paperId", "versionId");

-- CreateIndex
CREATE INDEX "Input_memberId_idx" ON "Input"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Input_paperId_number_key" ON "Input"("paperId", "number");

-- CreateIndex
CREATE INDEX "Place_versionId_idx" ON "Place"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_inputId_seq_key" ON "Reply"("inputId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Member_slug_key" ON "Member"("slug");

-- CreateIndex
CREATE INDEX "Notice_personId_idx" ON "Notice"("personId");

-- CreateIndex
CREATE INDEX "Notice_createdAt_idx" ON "Notice"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_address_kind_cause_key" ON "Notice"("address", "kind", "cause");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_slug_key" ON "Paper"("slug");

-- CreateIndex
CREATE INDEX "PaperTopic_topicId_idx" ON "PaperTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperAct_takesBackId_key" ON "PaperAct"("takesBackId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperAct_paperId_seq_key" ON "PaperAct"("paperId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "PaperNumber_letter_year_seq_key" ON "PaperNumber"("letter", "year", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Membership_memberId_idx" ON "Membership"("memberId");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInLink_email_idx" ON "SignInLink"("email");

-- CreateIndex
CREATE INDEX "ExternalAccount_personId_idx" ON "ExternalAccount"("personId");

-- CreateIndex
CREATE INDEX "DraftCopy_paperId_revision_idx" ON "DraftCopy"("paperId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Version_paperId_number_key" ON "Version"("paperId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Version_id_digest_key" ON "Version"("id", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeClass_versionId_seq_key" ON "ChangeClass"("versionId", "seq");

-- CreateIndex
CREATE INDEX "Window_paperId_idx" ON "Window"("paperId");

-- AddForeignKey
ALTER TABLE "Coalition" ADD CONSTRAINT "Coalition_logoDigest_fkey" FOREIGN KEY ("logoDigest") REFERENCES "Picture"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_handlerId_fkey" FOREIGN KEY ("handlerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_landedVersionId_fkey" FOREIGN KEY ("landedVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DispositionInput" ADD CONSTRAINT "DispositionInput_dispositionId_fkey" FOREIGN KEY ("dispositionId") REFERENCES "Disposition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DispositionInput" ADD CONSTRAINT "DispositionInput_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockEnd" ADD CONSTRAINT "BlockEnd_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockEnd" ADD CONSTRAINT "BlockEnd_objectionId_fkey" FOREIGN KEY ("objectionId") REFERENCES "Objection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockEnd" ADD CONSTRAINT "BlockEnd_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockEnd" ADD CONSTRAINT "BlockEnd_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_versionId_digest_fkey" FOREIGN KEY ("versionId", "digest") REFERENCES "Version"("id", "digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_logoDigest_fkey" FOREIGN KEY ("logoDigest") REFERENCES "Picture"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Endorsement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preparation" ADD CONSTRAINT "Preparation_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preparation" ADD CONSTRAINT "Preparation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preparation" ADD CONSTRAINT "Preparation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Preparation" ADD CONSTRAINT "Preparation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventFacts" ADD CONSTRAINT "EventFacts_chainId_seq_fkey" FOREIGN KEY ("chainId", "seq") REFERENCES "Event"("chainId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Input" ADD CONSTRAINT "Input_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputText" ADD CONSTRAINT "InputText_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputText" ADD CONSTRAINT "InputText_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateDecision" ADD CONSTRAINT "LateDecision_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateDecision" ADD CONSTRAINT "LateDecision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyText" ADD CONSTRAINT "ReplyText_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "Input"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_logoDigest_fkey" FOREIGN KEY ("logoDigest") REFERENCES "Picture"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingMark" ADD CONSTRAINT "ReadingMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingMark" ADD CONSTRAINT "ReadingMark_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperTopic" ADD CONSTRAINT "PaperTopic_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperTopic" ADD CONSTRAINT "PaperTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_takesBackId_fkey" FOREIGN KEY ("takesBackId") REFERENCES "PaperAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperNumber" ADD CONSTRAINT "PaperNumber_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAccount" ADD CONSTRAINT "ExternalAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftCopy" ADD CONSTRAINT "DraftCopy_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftCopy" ADD CONSTRAINT "DraftCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionText" ADD CONSTRAINT "VersionText_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionTakenBack" ADD CONSTRAINT "VersionTakenBack_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionTakenBack" ADD CONSTRAINT "VersionTakenBack_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeClass" ADD CONSTRAINT "ChangeClass_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeClass" ADD CONSTRAINT "ChangeClass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeClass" ADD CONSTRAINT "ChangeClass_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Window" ADD CONSTRAINT "Window_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowTimes" ADD CONSTRAINT "WindowTimes_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowTimes" ADD CONSTRAINT "WindowTimes_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowMoment" ADD CONSTRAINT "WindowMoment_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema file cannot say ------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One row each.
ALTER TABLE "Clock" ADD CONSTRAINT "Clock_one_row" CHECK (single);
ALTER TABLE "Coalition" ADD CONSTRAINT "Coalition_one_row" CHECK (single);
INSERT INTO "Clock" DEFAULT VALUES;

-- The coalition's present: the database's clock, moved by the demo's offset. Milliseconds, as every stored instant.
CREATE FUNCTION coalition_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT date_trunc('milliseconds', clock_timestamp() + make_interval(secs => "offsetSeconds")) FROM "Clock"
$$;

-- The clock of a real coalition is never moved, and a coalition never becomes a demo or stops being one.
CREATE FUNCTION keep_the_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Coalition" WHERE NOT demo) THEN
    RAISE EXCEPTION 'Only the clock of a demo can be moved.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_the_clock BEFORE UPDATE ON "Clock" FOR EACH ROW EXECUTE FUNCTION keep_the_clock();

CREATE FUNCTION keep_the_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.demo <> OLD.demo OR NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'The demo mark and the identity of a coalition never change.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_the_mark BEFORE UPDATE ON "Coalition" FOR EACH ROW EXECUTE FUNCTION keep_the_mark();

-- Append-only: rows that are history.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: its rows are never changed or removed.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PaperAct" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PaperNumber" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "VersionTakenBack" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Suppression" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ChangeClass" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "WindowTimes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Place" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LateDecision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "BlockEnd" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Facts can be erased where the law asks, and the words of a version with a suppression; neither is ever changed.
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON "EventFacts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON "VersionText" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Never removed: rows that are changed only to say that they ended.
CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never removed.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Endorsement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Input" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Reply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Disposition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "DispositionInput" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Intention" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Objection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Window" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Paper" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Member" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON "Person" FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

-- A stance is a signature: the row may only be ended, once.
CREATE FUNCTION endorsement_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends text[] := ARRAY['endedAt', 'endedHow', 'endedWhy', 'endedById'];
BEGIN
  IF OLD."endedAt" IS NOT NULL OR NEW."endedAt" IS NULL OR to_jsonb(NEW) - ends <> to_jsonb(OLD) - ends THEN
    RAISE EXCEPTION 'An endorsement is never changed: it ends, and another is written.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER endorsement_only_ends BEFORE UPDATE ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION endorsement_only_ends();

-- What an input stands on never changes: only its withdrawal is written later.
CREATE FUNCTION input_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends text[] := ARRAY['withdrawnAt', 'withdrawnById', 'withdrawnWhy'];
BEGIN
  IF to_jsonb(NEW) - ends <> to_jsonb(OLD) - ends OR OLD."withdrawnAt" IS NOT NULL THEN
    RAISE EXCEPTION 'An input is never changed: its text is corrected by another row, or it is withdrawn.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER input_stays BEFORE UPDATE ON "Input" FOR EACH ROW EXECUTE FUNCTION input_stays();

-- A version's digest is that of its bytes; its words go only together with a suppression.
CREATE FUNCTION text_has_its_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF encode(sha256(convert_to(NEW.canonical, 'UTF8')), 'hex') IS DISTINCT FROM (SELECT digest FROM "Version" WHERE id = NEW."versionId") THEN
    RAISE EXCEPTION 'The text does not have the digest of its version.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER text_has_its_digest BEFORE INSERT ON "VersionText" FOR EACH ROW EXECUTE FUNCTION text_has_its_digest();

CREATE FUNCTION text_goes_with_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Suppression" WHERE "versionId" = OLD."versionId" AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'The text of a version goes only together with its suppression.';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER text_goes_with_suppression BEFORE DELETE ON "VersionText" FOR EACH ROW EXECUTE FUNCTION text_goes_with_suppression();

-- Events of a chain are numbered without gaps, each holding the hash of the one before; each waits in the outbox.
CREATE FUNCTION event_is_chained() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."previousHash" IS DISTINCT FROM (SELECT hash FROM "Event" WHERE "chainId" = NEW."chainId" AND seq = NEW.seq - 1)
     OR (NEW.seq = 1) <> (NEW."previousHash" IS NULL) THEN
    RAISE EXCEPTION 'The event does not follow the last one of its chain.';
  END IF;
  INSERT INTO "Outbox" ("chainId", seq, type) VALUES (NEW."chainId", NEW.seq, NEW.type);
  PERFORM pg_notify('event', NEW."chainId" || ':' || NEW.seq);
  RETURN NEW;
END $$;
CREATE TRIGGER event_is_chained BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION event_is_chained();

-- At most one that is live.
CREATE UNIQUE INDEX "Endorsement_one_live" ON "Endorsement" ("paperId", "memberId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Intention_one_live" ON "Intention" ("paperId", "memberId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Preparation_one_live" ON "Preparation" ("paperId", "memberId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Support_one_live" ON "Support" ("inputId", "memberId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "DispositionInput_one_published" ON "DispositionInput" ("inputId") WHERE "publishedAt" IS NOT NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX "DispositionInput_one_prepared" ON "DispositionInput" ("inputId") WHERE "publishedAt" IS NULL AND "endedAt" IS NULL;
CREATE INDEX "Notice_unsent" ON "Notice" ("dueAt") WHERE "sentAt" IS NULL AND "cancelledAt" IS NULL;
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_one_right" EXCLUDE USING gist
  ("personId" WITH =, "memberId" WITH =, tstzrange("from", until) WITH &&);

-- Checks.
ALTER TABLE "Member" ADD CONSTRAINT "Member_left_after_joined" CHECK ("leftAt" >= "joinedAt"),
  ADD CONSTRAINT "Member_country" CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Member_slug" CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  ADD CONSTRAINT "Member_category" CHECK (cardinality(categories) > 0);
ALTER TABLE "Person" ADD CONSTRAINT "Person_email" CHECK (email = lower(email) AND email ~ '^[^@[:space:],"]+@[^@[:space:],"]+$');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_from_until" CHECK (until > "from");
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_slug" CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$');
ALTER TABLE "PaperNumber" ADD CONSTRAINT "PaperNumber_letter" CHECK (letter IN ('P', 'S', 'B') AND seq >= 1);
ALTER TABLE "PaperAct" ADD CONSTRAINT "PaperAct_names_its_subject" CHECK (CASE kind
    WHEN 'frozen' THEN "versionId" IS NOT NULL
    WHEN 'finalised' THEN "versionId" IS NOT NULL
    WHEN 'superseded' THEN "supersededById" IS NOT NULL
    WHEN 'takenBack' THEN "takesBackId" IS NOT NULL
    ELSE true END),
  ADD CONSTRAINT "PaperAct_reason" CHECK (kind IN ('frozen', 'finalised', 'superseded') OR reason IS NOT NULL);
ALTER TABLE "Version" ADD CONSTRAINT "Version_number" CHECK (number >= 1),
  ADD CONSTRAINT "Version_digest" CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_revision" CHECK (revision >= 0);
ALTER TABLE "ChangeClass" ADD CONSTRAINT "ChangeClass_challenge_names_member" CHECK (step <> 'challenged' OR "memberId" IS NOT NULL);
ALTER TABLE "WindowTimes" ADD CONSTRAINT "WindowTimes_order" CHECK ("opensAt" <= "closesAt");
ALTER TABLE "Input" ADD CONSTRAINT "Input_names_its_member" CHECK ((capacity = 'taskforce') = ("memberId" IS NULL)),
  ADD CONSTRAINT "Input_blocking" CHECK (NOT blocking OR (capacity IN ('forMember', 'onBehalf') AND NOT "taskforceOnly")),
  ADD CONSTRAINT "Input_anchor" CHECK (("start" IS NULL) = ("end" IS NULL) AND "start" >= 0 AND "end" > "start" AND ("start" IS NULL OR paragraph IS NOT NULL)),
  ADD CONSTRAINT "Input_late" CHECK ("lateBySeconds" BETWEEN 0 AND 86400),
  ADD CONSTRAINT "Input_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL)),
  ADD CONSTRAINT "Input_source" CHECK (source = 'page' OR "sourceNote" IS NOT NULL);
ALTER TABLE "InputText" ADD CONSTRAINT "InputText_size" CHECK (length(body) BETWEEN 1 AND 20000);
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_names_its_member" CHECK ((capacity = 'taskforce') = ("memberId" IS NULL));
ALTER TABLE "ReplyText" ADD CONSTRAINT "ReplyText_size" CHECK (length(body) BETWEEN 1 AND 20000);
ALTER TABLE "Place" ADD CONSTRAINT "Place_score" CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT "Place_passage" CHECK (("start" IS NULL) = ("end" IS NULL) AND "end" > "start");
ALTER TABLE "Disposition" ADD CONSTRAINT "Disposition_reason" CHECK (kind IN ('accepted', 'noted') OR reason IS NOT NULL),
  ADD CONSTRAINT "Disposition_duplicate" CHECK ((kind = 'duplicate') = ("duplicateOfId" IS NOT NULL)),
  ADD CONSTRAINT "Disposition_meeting" CHECK ((source = 'meeting') = (meeting IS NOT NULL));
ALTER TABLE "BlockEnd" ADD CONSTRAINT "BlockEnd_of_one" CHECK (num_nonnulls("inputId", "objectionId") = 1),
  ADD CONSTRAINT "BlockEnd_not_met" CHECK (how <> 'consideredNotMet' OR (reason IS NOT NULL AND consensus IS NOT NULL));
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_capacity" CHECK (capacity IN ('forMember', 'onBehalf')),
  ADD CONSTRAINT "Endorsement_evidence" CHECK (capacity <> 'onBehalf' OR evidence IS NOT NULL),
  ADD CONSTRAINT "Endorsement_reservation" CHECK (CASE WHEN stance = 'endorseWithReservation'
    THEN num_nonnulls(reservation, "reservationParagraph", "reservationWording") = 3
    ELSE num_nonnulls(reservation, "reservationParagraph", "reservationQuote", "reservationWording") = 0 END),
  ADD CONSTRAINT "Endorsement_statement" CHECK (NOT "statementReleased" OR statement IS NOT NULL),
  ADD CONSTRAINT "Endorsement_basis" CHECK (basis = 'given' OR "previousId" IS NOT NULL),
  ADD CONSTRAINT "Endorsement_end" CHECK (("endedAt" IS NULL) = ("endedHow" IS NULL) AND "endedAt" >= "givenAt"),
  ADD CONSTRAINT "Endorsement_end_reason" CHECK ("endedHow" IS NULL OR "endedHow" NOT IN ('withdrawn', 'voided') OR "endedWhy" IS NOT NULL);
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_end" CHECK ("endedAt" >= at);
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_says_why" CHECK (length(btrim(why)) > 0 AND length(btrim(wording)) > 0);
ALTER TABLE "Event" ADD CONSTRAINT "Event_seq" CHECK (seq >= 1), ADD CONSTRAINT "Event_hash" CHECK (hash ~ '^[0-9a-f]{64}$');
