-- AlterTable
ALTER TABLE "Request" ADD COLUMN     "toSign" TEXT[] DEFAULT ARRAY[]::TEXT[];
