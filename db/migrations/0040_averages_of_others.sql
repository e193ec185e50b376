ALTER TABLE "comparison_own" ADD COLUMN "averages" jsonb DEFAULT '[]'::jsonb NOT NULL;
