-- Third parties read what is published: when and how organizations let initiatives be filed and judged is not.
alter policy everybody_reads on filing_window using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on filing_window rename to people_read;
alter policy everybody_reads on recognition_threshold using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on recognition_threshold rename to people_read;
alter policy everybody_reads on time_limit using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on time_limit rename to people_read;
alter policy everybody_reads on rubric using ((select viewer_setting('kind') = 'PERSON'));
alter policy everybody_reads on rubric rename to people_read;
