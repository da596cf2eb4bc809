import CIPC
