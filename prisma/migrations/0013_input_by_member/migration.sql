-- What a member said on a paper stands in the head of each of its pages, however much others said there.
CREATE INDEX "Input_paperId_memberId_idx" ON "Input"("paperId", "memberId");
