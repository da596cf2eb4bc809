#include "csupervise.h"
