-- The closure walks from child to parent for every organization that moves; the index of the exclusion constraint finds the
-- same rows ten times slower. The rooms that follow have this index already.
create index organization_edge_child on organization_edge (child_id, kind);
