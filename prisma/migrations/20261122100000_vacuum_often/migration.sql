-- Lists, counts and past days read indexes alone as long as a vacuum has been at the rows lately: at a hundred thousand items the default of
-- a fifth of them changed would let a few thousand acts make every count read the table.
ALTER TABLE "Recommendation" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE "RecommendationValidity" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
ALTER TABLE "LastUpdatePeriod" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
