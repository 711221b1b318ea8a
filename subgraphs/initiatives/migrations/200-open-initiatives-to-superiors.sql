call install_reading('initiative', 'Initiative', 't.reported_on is not null');
