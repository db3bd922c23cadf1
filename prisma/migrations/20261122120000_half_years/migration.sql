-- A meeting can be planned for a half of a year: 2027-H1.
ALTER TYPE "Precision" ADD VALUE 'HALF_YEAR' BEFORE 'YEAR';
