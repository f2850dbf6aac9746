-- That a member which had not spoken was called: private to the Taskforce and admins.

-- CreateTable
CREATE TABLE "CallNote" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "calledOn" DATE NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CallNote_memberId_idx" ON "CallNote"("memberId");

-- AddForeignKey
ALTER TABLE "CallNote" ADD CONSTRAINT "CallNote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallNote" ADD CONSTRAINT "CallNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
