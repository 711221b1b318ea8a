-- What was filed has a report on similarity and often a full text: they too follow an initiative to a new owner.
alter table initiative_text drop constraint initiative_text_of_initiative,
  add constraint initiative_text_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade;
alter table similarity_report drop constraint similarity_report_of_initiative,
  add constraint similarity_report_of_initiative foreign key (initiative_id, owner_id) references initiative (id, owner_id) on update cascade;
