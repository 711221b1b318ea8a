call install_reading('proposal', 'Proposal', 't.sent_on is not null');
