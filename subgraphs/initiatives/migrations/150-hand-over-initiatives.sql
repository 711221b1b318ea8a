-- What belongs to an initiative follows it to a new owner.
alter table initiative_author drop constraint initiative_author_of_initiative,
  add constraint initiative_author_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade;
alter table initiative_recognition drop constraint initiative_recognition_of_initiative,
  add constraint initiative_recognition_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade;
alter table scoring_round drop constraint scoring_round_of_initiative,
  add constraint scoring_round_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade;
