// Catalog
import GRDB
