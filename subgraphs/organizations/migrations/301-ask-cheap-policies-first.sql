-- PostgreSQL asks the policies of a table for each row in the order of their names, until one lets it through. The one that
-- calls a function came before the one that compares the row with the viewer's organizations, and was asked for every row.
alter policy history_of_own_people on employment rename to past_of_own_people;
alter policy history_of_own_people on quality_rating rename to past_of_own_people;
alter policy history_of_own_people on person_leave rename to past_of_own_people;
