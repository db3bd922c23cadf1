-- A session follows one that was planned before it: what is carried over never comes back in a circle.
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_follows_an_earlier_one" CHECK ("previousId" < "id");
