-- A period of which nothing could be shown was kept, and never counted again: it goes, so that it is. What was shown stays,
-- and says which services it was counted of.
ALTER TABLE "comparisons" ADD COLUMN "service_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- The owner of the tables sees no row of them, and nobody else may change one.
ALTER TABLE "comparisons" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparison_own" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparison_cells" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DELETE FROM "comparison_own" "own" USING "comparisons" "made"
  WHERE "made"."population" = "own"."population" AND "made"."period" = "own"."period" AND "made"."figures" IS NULL;--> statement-breakpoint
DELETE FROM "comparison_cells" "cells" USING "comparisons" "made"
  WHERE "made"."population" = "cells"."population" AND "made"."period" = "cells"."period" AND "made"."figures" IS NULL;--> statement-breakpoint
DELETE FROM "comparisons" WHERE "figures" IS NULL;--> statement-breakpoint
UPDATE "comparisons" "made" SET "service_ids" = ARRAY(SELECT "own"."service_id" FROM "comparison_own" "own"
  WHERE "own"."population" = "made"."population" AND "own"."period" = "made"."period" ORDER BY "own"."service_id");--> statement-breakpoint
ALTER TABLE "comparisons" ALTER COLUMN "figures" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "comparisons" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparison_own" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comparison_cells" FORCE ROW LEVEL SECURITY;
