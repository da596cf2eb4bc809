// SwiftPM wants a source file in every C target. This one also proves that the header stands alone.
#include "cipc.h"
