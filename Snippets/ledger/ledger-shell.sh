# Nobody has it open, and it is there until somebody removes it.
# sitegen: scene=ledger role=shell after=reader:"and I leave it there"
ipcs -m
ipcrm -M 0x1ed6e4
ipcs -m
