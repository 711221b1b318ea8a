-- A report on similarity tells own earlier work from others', and so who the authors are: not for who still marks.
create policy hidden_from_markers on similarity_report as restrictive for select
  using ((select viewer_is_service()) or not viewer_marks(initiative_id));
create policy hidden_from_markers on similarity_match as restrictive for select
  using ((select viewer_is_service()) or not viewer_marks(initiative_id));
create policy hidden_from_markers on similarity_passage as restrictive for select
  using ((select viewer_is_service()) or not viewer_marks(initiative_id));
