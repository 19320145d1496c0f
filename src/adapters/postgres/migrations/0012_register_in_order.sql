-- The index of names also holds the towns and postcodes, so that walking through the register in order reads no sheet.
-- Null when they are too long for an index: such a sheet is read.
alter table register_sheets add column located text collate "C";
update register_sheets set located = array_to_string(tsvector_to_array(places), ' ')
  where length(array_to_string(tsvector_to_array(places), ' ')) <= 1000;
drop index register_sheets_in_order;
create index register_sheets_in_order on register_sheets (ordered_by, habilitation_id) include (located);
