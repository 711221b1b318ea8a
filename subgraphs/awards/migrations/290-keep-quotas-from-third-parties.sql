-- Third parties read what is published: how many awards an organization may give, and what it set for itself, is not.
alter policy everybody_reads on quota using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on quota rename to people_read;
alter policy everybody_reads on parameter using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on parameter rename to people_read;
