// BoneHealth
