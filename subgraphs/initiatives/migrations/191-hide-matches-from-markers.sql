-- That another work is by the same author, or like it in names, tells who wrote it: not for who marks either of the two.
drop policy hidden_from_markers on similarity_match;
create policy hidden_from_markers on similarity_match as restrictive for select
  using ((select viewer_is_service()) or not (viewer_marks(initiative_id) or viewer_marks(other_id)));
drop policy hidden_from_markers on similarity_passage;
create policy hidden_from_markers on similarity_passage as restrictive for select
  using ((select viewer_is_service()) or not (viewer_marks(initiative_id) or viewer_marks(other_id)));
