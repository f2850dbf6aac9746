-- The digest of name, categories and logo that the signatory saw and agreed to have shown. Null for what was entered on
-- behalf of a member, and for what was signed before this was asked.
ALTER TABLE "Endorsement" ADD COLUMN "agreedDigest" TEXT;
